import type Electron from 'electron'

/**
 * The members that the double offers, with their types from Electron's own declarations: a member that Electron does
 * not have, or has differently, does not compile.
 */
export type AppMembers = Pick<
  Electron.App,
  | 'isPackaged'
  | 'getPath'
  | 'setPath'
  | 'getVersion'
  | 'enableSandbox'
  | 'requestSingleInstanceLock'
  | 'whenReady'
  | 'quit'
  | 'exit'
>
export type CommandLineMembers = Pick<Electron.CommandLine, 'appendSwitch' | 'getSwitchValue'>
export type WindowMembers = Pick<
  Electron.BrowserWindow,
  'loadURL' | 'show' | 'focus' | 'isMinimized' | 'restore' | 'close' | 'setContentProtection'
>
export type ContentsMembers = Pick<Electron.WebContents, 'send' | 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy'>
export type IpcMainMembers = Pick<Electron.IpcMain, 'handle'>
export type ProtocolMembers = Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'>
export type SessionMembers = Pick<
  Electron.Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerDictionaryDownloadURL'
>
export type WebRequestMembers = Pick<Electron.WebRequest, 'onBeforeRequest'>
export type DialogMembers = Pick<Electron.Dialog, 'showErrorBox' | 'showSaveDialog'>
export type ShellMembers = Pick<Electron.Shell, 'showItemInFolder'>
export type SafeStorageMembers = Pick<
  Electron.SafeStorage,
  | 'isAsyncEncryptionAvailable'
  | 'isEncryptionAvailable'
  | 'getSelectedStorageBackend'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
>
