/** A refusal or failure as a backend sends it (RFC 9457). */
export const problem = (name: string, status: number, members: object = {}): Response =>
  new Response(JSON.stringify({ type: `https://api.example/problems/${name}`, title: name, status, ...members }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
