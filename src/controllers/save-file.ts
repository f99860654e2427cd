/** A file that is made on the page for a person to keep. */
export interface FileToSave {
  readonly name: string;
  /** Media type, such as `text/calendar`. */
  readonly type: string;
  readonly text: string;
}

/** How long a browser may take to fetch what it was given an address for, in milliseconds. */
const addressLife = 60_000;

/** Hands a file over to the browser, which asks the person where to keep it. */
export function saveFile({ name, type, text }: FileToSave): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), addressLife);
}
