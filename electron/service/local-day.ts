/** Day on the wall calendar of the station, `YYYY-MM-DD`. */
export function localDay(nowMs: number): string {
  const now = new Date(nowMs)
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}
