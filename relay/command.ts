// What every command is: how it is called, and a function from that to what is printed.

import type { Argument, Command, Option } from 'commander';
import * as z from 'zod';
import type { Terminal } from './terminal.ts';

/** What a command found or did; printing it is not its own concern. */
export interface Outcome {
  /** For programs: printed with --json. */
  readonly json: unknown;
  /** For people: printed otherwise. */
  readonly lines: readonly string[];
  /** False where it falls short of what was asked: exit 1. */
  readonly ok: boolean;
}

/** The options that every command takes. */
export const Globals = z.object({
  stage: z.string().optional(),
  local: z.string(),
  forms: z.string().optional(),
  json: z.boolean().default(false),
});
export type Globals = z.output<typeof Globals>;

export interface CommandSpec<Given extends z.ZodType> {
  /** The name, and the arguments where their names say it all, as in `try <slug> <file>`. */
  readonly call: string;
  readonly does: string;
  /** A call that works as written, and how it goes on, if it does. */
  readonly example: string;
  /** What there is to know beyond that, after the example. */
  readonly notes?: string;
  readonly arguments?: readonly Argument[];
  readonly options?: readonly Option[];
  /** The arguments and options by their names. */
  readonly given: Given;
  readonly run: (given: z.output<Given>, globals: Globals, terminal: Terminal) => Promise<Outcome>;
}

/** What a command runs in: whom it can ask, and who takes what it found. */
export interface Session {
  readonly terminal: Terminal;
  readonly end: (outcome: Outcome, asJson: boolean) => void;
}

export function addCommand<Given extends z.ZodType>(
  parent: Command,
  spec: CommandSpec<Given>,
  { terminal, end }: Session,
): void {
  const command = parent.command(spec.call).description(spec.does);
  for (const argument of spec.arguments ?? []) command.addArgument(argument);
  for (const option of spec.options ?? []) command.addOption(option);
  command.addHelpText('after', `\nExample:\n  ${spec.example}`);
  if (spec.notes !== undefined) command.addHelpText('after', `\n${spec.notes}`);
  command.action(async () => {
    const globals = Globals.parse(command.optsWithGlobals());
    const named = command.registeredArguments.map((argument, at) => [argument.name(), command.args[at]]);
    const given = spec.given.parse({ ...command.opts(), ...Object.fromEntries(named) });
    end(await spec.run(given, globals, terminal), globals.json);
  });
}

/** A name that only groups commands. */
export const addGroup = (parent: Command, name: string, does: string, example: string): Command =>
  parent.command(name).description(does).addHelpText('after', `\nExample:\n  ${example}`);
