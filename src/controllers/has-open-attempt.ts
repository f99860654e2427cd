/** Whether something was being sent; what it was is for the form to say. Storage that throws holds nothing. */
export function hasOpenAttempt(): boolean {
  try {
    return Object.keys(sessionStorage).some((key) => key.startsWith('samspil:attempt:'));
  } catch {
    return false;
  }
}
