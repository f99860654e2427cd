/** A number as people here write it, without the plus that begins a formula: `34 41 23 45`, `0046 8 123 45`. */
export function nationalPhone(phone: string | undefined): string | undefined {
  const danish = /^\+45(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(phone ?? '');
  return danish ? danish.slice(1).join(' ') : phone?.replace(/^\+/, '00');
}
