import { Menu, type MenuItemConstructorOptions } from 'electron'

/** Only what a counter needs: editing keys, zoom, leaving. The bar itself shows on Alt. */
export function setMenu(isPackaged: boolean): void {
  const editing: MenuItemConstructorOptions[] = [
    { role: 'undo', label: '撤消输入' },
    { role: 'redo', label: '恢复输入' },
    { type: 'separator' },
    { role: 'cut', label: '剪切' },
    { role: 'copy', label: '复制' },
    { role: 'paste', label: '粘贴' },
    { role: 'selectAll', label: '全选' },
  ]
  const view: MenuItemConstructorOptions[] = [
    { role: 'zoomIn', label: '放大' },
    { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false }, // the plus key without Shift
    { role: 'zoomOut', label: '缩小' },
    { role: 'resetZoom', label: '原始大小' },
    { role: 'togglefullscreen', label: '全屏' },
    ...(isPackaged ? [] : [{ role: 'toggleDevTools', label: '开发者工具' } as const]),
  ]
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: '文件', submenu: [{ role: 'quit', label: '退出' }] },
      { label: '编辑', submenu: editing },
      { label: '显示', submenu: view },
    ]),
  )
}
