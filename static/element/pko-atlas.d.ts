/** What the atlas shows: the parameters of its address. Years are whole numbers from 1992 on. */
export interface PkoState {
  year?: number | string | null;
  /** Identifiers of categories, with commas between them; `none` for none. */
  category?: string | null;
  task?: string | null;
  /** ISO 3166-1 alpha-3 code, or the identifier of a place that is no country. */
  place?: string | null;
  mission?: string | null;
  "other-laws"?: "on" | null;
  mode?: "so-far" | "compare" | null;
  /** The other year, where two are compared. */
  with?: number | string | null;
  table?: string | null;
  speed?: "half" | "double" | null;
  show?: "people" | null;
  projection?: "pacific" | "globe" | null;
  theme?: "light" | "dark" | null;
  patterns?: "on" | null;
  lang?: "en" | "ja" | "zh-Hans" | null;
  ui?: "full" | "compact" | "map" | null;
  /** `none` lets the ground of the page around show through. */
  ground?: "none" | null;
}

/**
 * The element `<pko-atlas>`: its attributes are those of {@link PkoState}, and
 * - `title`, the name of the frame for screen readers,
 * - `height` in pixels, to keep a height instead of the one that the atlas asks for,
 * - `v`, the version of the record, `2026.11.23` for instance; without it, the newest,
 * - `data`, the address of another record, a dataset or a table, read when the atlas is loaded,
 * - `load="click"`, to keep the picture of the map until the reader opens it.
 */
export interface PkoAtlasElement extends HTMLElement {
  /** Shows something else; what is not named stays. */
  setState(state: PkoState): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "pko-atlas": PkoAtlasElement;
  }
  interface HTMLElementEventMap {
    /** The atlas shows something else. */
    "pko:state": CustomEvent<Readonly<PkoState> & { readonly query: string; readonly year: number }>;
    /** The reader has opened the record of a place, or closed it. */
    "pko:select": CustomEvent<{ readonly place: string | null }>;
  }
}
