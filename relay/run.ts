// Reads the command line, runs the command, and turns what goes wrong into one sentence and an exit code.

import { Command, CommanderError, Option } from 'commander';
import { addCommand, addGroup } from './command.ts';
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

/** @param argv as `process.argv`. @returns the exit code. */
export async function run(argv: readonly string[]): Promise<number> {
  try {
    await program().parseAsync(argv);
    return Number(process.exitCode ?? EXIT.ok);
  } catch (thrown) {
    // Commander has said what was wrong, or printed the help that was asked for.
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? EXIT.ok : EXIT.misuse;
    const { sentence, exitCode } = explainFailure(thrown);
    process.stderr.write(`${sentence}\n`);
    if (argv.includes('--json')) process.stdout.write(`${JSON.stringify({ error: sentence })}\n`);
    return exitCode;
  }
}

function program(): Command {
  const relay = new Command('relay')
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
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError()
    .addHelpText('after', '\nExample:\n  npx relay submissions list --state parked')
    .addHelpText(
      'after',
      '\nExit codes: 0 all is well, 1 something falls short, 2 called in a way that makes no sense.',
    );
  const forms = addGroup(relay, 'forms', 'the form definitions');
  addCommand(forms, formsCheck);
  addCommand(forms, formsSuggest);
  addCommand(forms, formsTry);
  addCommand(forms, formsUrl);
  addCommand(relay, send);
  addCommand(relay, find);
  const submissions = addGroup(relay, 'submissions', 'what became of what people sent');
  addCommand(submissions, submissionsList);
  addCommand(submissions, submissionsShow);
  addCommand(submissions, submissionsReplay);
  addCommand(submissions, submissionsMend);
  addCommand(submissions, submissionsClose);
  const secrets = addGroup(relay, 'secrets', "the forms' webhook secrets and the partner's API key");
  addCommand(secrets, secretsList);
  addCommand(secrets, secretsSet);
  return relay;
}
