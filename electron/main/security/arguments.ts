/** What the person at the command line asked for. */
export interface MainArguments {
  /** Data folder named by `--data`; `null`: the platform's place. */
  readonly dataFolder: string | null
  /** Switches that an installed program does not take. */
  readonly refused: readonly string[]
}

/** Switches that the installer or the desktop itself passes to an installed program. */
const harmless: ReadonlySet<string> = new Set(['--squirrel-firstrun'])

/**
 * Reads the arguments after the program (and after the project folder when it is not packaged). On a shared PC an
 * installed program takes no switch at all: `--remote-debugging-port` opens the records to any local program and no
 * fuse covers it, `--enable-features` can make Chromium delete its databases.
 *
 * @param args arguments without the program itself
 * @param isPackaged whether this is an installed program
 */
export function parseMainArguments(args: readonly string[], isPackaged: boolean): MainArguments {
  if (isPackaged) {
    return { dataFolder: null, refused: args.filter((arg) => isSwitch(arg) && !harmless.has(arg)) }
  }
  const at = args.indexOf('--data')
  const named = args.find((arg) => arg.startsWith('--data='))?.slice('--data='.length)
  return { dataFolder: named ?? (at < 0 ? null : (args[at + 1] ?? null)), refused: [] }
}

/** Chromium takes `/switch` on Windows too. */
function isSwitch(arg: string): boolean {
  return arg.startsWith('-') || /^\/[a-z][a-z-]+(=|$)/i.test(arg)
}
