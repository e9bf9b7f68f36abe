// Reads the command line, runs the command, and turns what goes wrong into one sentence and an exit code.

import { Command, CommanderError, Option } from 'commander';
import { calledAs } from './called-as.ts';
import { addCommand, addGroup, type Outcome, type Session } from './command.ts';
import { find } from './commands/find.ts';
import { formsCheck } from './commands/forms-check.ts';
import { formsSuggest } from './commands/forms-suggest.ts';
import { formsTry } from './commands/forms-try.ts';
import { formsUrl } from './commands/forms-url.ts';
import { secretsList } from './commands/secrets-list.ts';
import { secretsSet } from './commands/secrets-set.ts';
import { send } from './commands/send.ts';
import { submissionsClose } from './commands/submissions-close.ts';
import { submissionsList } from './commands/submissions-list.ts';
import { submissionsMend } from './commands/submissions-mend.ts';
import { submissionsReplay } from './commands/submissions-replay.ts';
import { submissionsShow } from './commands/submissions-show.ts';
import { explainFailure } from './explain-failure.ts';
import { EXIT } from './failure.ts';
import { forPeople, printed } from './print.ts';
import { createTerminal, type Streams } from './terminal.ts';
import { VERSION } from './version.ts';

/** @param argv as `process.argv`. @returns the exit code. */
export async function run(argv: readonly string[], streams: Streams): Promise<number> {
  let exitCode: number = EXIT.ok;
  const relay = new Command('relay');
  const shown = (line: string): string => forPeople(line, calledAs(relay));
  const end = (outcome: Outcome, asJson: boolean): void => {
    streams.stdout.write(printed(outcome, asJson, calledAs(relay)));
    exitCode = outcome.ok ? EXIT.ok : EXIT.fallsShort;
  };
  try {
    await addAll(relay, { terminal: createTerminal(streams, shown), end }, streams).parseAsync(argv);
    return exitCode;
  } catch (thrown) {
    // Commander has said what was wrong, or printed the help that was asked for.
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? EXIT.ok : EXIT.misuse;
    const { sentence, exitCode: failed } = explainFailure(thrown);
    streams.stderr.write(`${sentence.split('\n').map(shown).join('\n')}\n`);
    if (argv.includes('--json')) streams.stdout.write(`${JSON.stringify({ error: sentence })}\n`);
    return failed;
  }
}

function addAll(relay: Command, session: Session, { stdout, stderr }: Streams): Command {
  relay
    .description("The operator's tool of Referral Relay: its forms, what waits for a person, its secrets.")
    .addOption(
      new Option(
        '--stage <name>',
        'the relay on AWS, by its stage; AWS_PROFILE and AWS_REGION apply',
      ).conflicts('local'),
    )
    .addOption(new Option('--local <url>', 'the relay on this machine').default('http://127.0.0.1:3000'))
    .option('--forms <dir>', "the form definitions (default: the local relay's own, else forms)")
    .option('--json', 'print JSON for programs')
    .version(VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
    })
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError()
    .addHelpText('after', '\nExample:\n  npx relay submissions list --state parked')
    .addHelpText(
      'after',
      '\nExit codes: 0 all is well, 1 something falls short, 2 called in a way that makes no sense.',
    );
  const forms = addGroup(relay, 'forms', 'the form definitions', formsCheck.example);
  addCommand(forms, formsCheck, session);
  addCommand(forms, formsSuggest, session);
  addCommand(forms, formsTry, session);
  addCommand(forms, formsUrl, session);
  addCommand(relay, send, session);
  addCommand(relay, find, session);
  const submissions = addGroup(
    relay,
    'submissions',
    'what became of what people sent',
    submissionsList.example,
  );
  addCommand(submissions, submissionsList, session);
  addCommand(submissions, submissionsShow, session);
  addCommand(submissions, submissionsReplay, session);
  addCommand(submissions, submissionsMend, session);
  addCommand(submissions, submissionsClose, session);
  const secrets = addGroup(
    relay,
    'secrets',
    "the forms' webhook secrets and the partner's API key",
    secretsList.example,
  );
  addCommand(secrets, secretsList, session);
  addCommand(secrets, secretsSet, session);
  return relay;
}
