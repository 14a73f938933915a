/** What a browser sees that comes without the session's secret: where the program is opened. */
export const doorPage = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>就业服务站</title>
<h1>请从程序打开</h1>
<p>这个地址只能由本机的就业服务站程序打开。请关闭本页，重新启动程序，或使用程序显示的完整地址。</p>
<h1 lang="en">Open it from the program</h1>
<p lang="en">Only the station program on this PC can open this address. Close this page and start the program again, or use the whole address that it shows.</p>
</html>
`
