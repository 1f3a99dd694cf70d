/** The notes of the api service. */
export function createNotes(apiUrl, timeout = 3000) {
  async function call(request) {
    const response = await fetch(new URL('/notes', apiUrl), { ...request, signal: AbortSignal.timeout(timeout) });
    const answer = await response.json();
    if (!response.ok) throw Object.assign(new Error(answer.error), { status: response.status });
    return answer;
  }

  return {
    list: () => call(),
    add: (body) => call({ method: 'POST', body }),
  };
}
