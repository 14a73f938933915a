/** Waits until nothing fades or moves any more: half-way between two colours a text has neither's contrast. */
export async function settled(): Promise<void> {
  const ending = document.getAnimations().filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime))
  await Promise.all(ending.map((one) => one.finished.catch(() => undefined))) // what is taken away ends too
}
