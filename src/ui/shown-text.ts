/** A text in the widget's language, or in another one that it names (CT-19). */
export interface ShownText {
  text: string;
  language?: string;
}
