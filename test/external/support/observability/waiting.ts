export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Asks until nothing is wrong any more, or the time is over; answers with what is wrong then. */
export async function eventually(limit: number, problems: () => Promise<readonly string[]>, every = 1000): Promise<readonly string[]> {
  const end = Date.now() + limit;
  for (;;) {
    const found = await problems();
    if (found.length === 0 || Date.now() > end) return found;
    await pause(every);
  }
}
