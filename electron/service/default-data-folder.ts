import { posix, win32 } from 'node:path'

const APP_FOLDER = 'employment-service-station'

/**
 * Where the records of the station live when nobody names a place.
 *
 * Windows: `%ProgramData%`, because one counter PC is used through several Windows accounts and %APPDATA% would
 * silently give each of them an empty station; without it `%LOCALAPPDATA%`, never the roaming profile, which is
 * copied over a network. Linux: `$XDG_DATA_HOME` or `~/.local/share`. macOS: `~/Library/Application Support`.
 *
 * @param platform as `process.platform` has it
 * @param env environment of the process
 * @param home home folder of the account
 */
export function defaultDataFolder(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  if (platform === 'win32') {
    const base = env['ProgramData'] || env['PROGRAMDATA'] || env['LOCALAPPDATA']
    return win32.join(base || win32.join(home, 'AppData', 'Local'), APP_FOLDER)
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', APP_FOLDER)
  const data = env['XDG_DATA_HOME']
  // The specification says that a relative path here is to be ignored.
  return posix.join(data && posix.isAbsolute(data) ? data : posix.join(home, '.local', 'share'), APP_FOLDER)
}
