// <pko-atlas>: the atlas in a frame, as an element of the page around it. Its attributes are the
// parameters of the atlas's address; they follow the reader, and the reader follows them.

const HOME = new URL("./", import.meta.url);
const PARAMETERS = [
  "year", "category", "task", "place", "mission", "other-laws", "mode", "with", "table", "speed",
  "show", "projection", "theme", "patterns", "lang", "ui", "ground",
];
/** Pixels before the element comes into view at which it begins to load. */
const NEAR = "600px";
/** What the button on the picture says: {year} is the year that it shows. */
const OPEN = {
  en: "Map of {year}. Open the atlas",
  ja: "{year}年の地図。アトラスを開く",
  zh: "{year}年的地图。打开地图集",
};
/** Of the element alone: its frame, and the picture above it that stands until the frame has spoken. */
const STYLE = `
:host { display: block; position: relative; }
:host([hidden]) { display: none; }
iframe { display: block; width: 100%; border: 0; }
button { position: absolute; inset: 0; width: 100%; height: 100%; padding: 0; border: 0; background: #eef2f3; cursor: pointer; }
button.alone { position: static; display: block; }
button.dark { background: #171e26; }
button.none { background: none; }
button:focus-visible { outline: 3px solid Highlight; outline-offset: -3px; }
img { display: block; width: 100%; height: 100%; object-fit: contain; }
@media (prefers-color-scheme: dark) { button.auto:not(.none) { background: #171e26; } }
`;

class PkoAtlas extends HTMLElement {
  static observedAttributes = PARAMETERS;
  #frame = null;
  #button = null;
  #ready = false;
  #reflecting = false;
  #waiting = false;
  #focus = false;
  #place = null;
  #asked = "";

  #observer = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) this.#load();
  }, { rootMargin: NEAR });

  #hear = ({ source, data }) => {
    if (!this.#frame || source !== this.#frame.contentWindow || typeof data !== "object" || !data) return;
    if (data.type === "pko-atlas:height" && Number.isFinite(data.height)) {
      if (!this.hasAttribute("height")) this.#frame.style.height = `${Math.min(Math.max(data.height, 100), 9999)}px`;
    } else if (data.type === "pko-atlas:state" && typeof data.query === "string") {
      this.#reflect(data.query);
    }
  };

  connectedCallback() {
    if (!this.shadowRoot) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLE);
      // Adopted through the object model, which a strict policy for styles allows.
      this.attachShadow({ mode: "open" }).adoptedStyleSheets = [sheet];
    }
    this.#frame = null;
    this.#ready = false;
    this.#draw();
    addEventListener("message", this.#hear);
    if (this.getAttribute("load") !== "click") this.#observer.observe(this);
  }

  disconnectedCallback() {
    removeEventListener("message", this.#hear);
    this.#observer.disconnect();
  }

  attributeChangedCallback(_name, before, after) {
    if (before === after || this.#reflecting || !this.shadowRoot || this.#waiting) return;
    // Several attributes that change together are one change.
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      if (this.#ready) this.#post();
      else if (!this.#frame) this.#draw();
    });
  }

  /** Shows something else; what is not named stays, and what is null or "" goes back to the start. */
  setState(state) {
    for (const [name, value] of Object.entries(state)) {
      if (!PARAMETERS.includes(name)) continue;
      if (value === null || value === "") this.removeAttribute(name);
      else this.setAttribute(name, String(value));
    }
  }

  #query() {
    const query = new URLSearchParams();
    for (const name of PARAMETERS) {
      if (this.hasAttribute(name)) query.set(name, this.getAttribute(name));
    }
    if (!query.has("ui")) query.set("ui", "compact");
    return query.toString();
  }

  /** Pixels that the page asks for, or else about those that the atlas will ask for: nothing jumps. */
  #height() {
    const own = parseInt(this.getAttribute("height"), 10);
    const more = { full: 300, map: 0 }[this.getAttribute("ui")] ?? 150;
    return own || Math.min(Math.max(Math.round(this.clientWidth * 0.5) + more, more ? 300 : 200), 760);
  }

  /** The map of the year as a picture, on a button that opens the atlas. */
  #draw() {
    const year = /^\d{4}$/.exec(this.getAttribute("year") ?? "")?.[0] ?? "latest";
    const theme = this.getAttribute("theme") ?? "auto";
    const source = (dark) => `${HOME}pictures/${year}${dark ? "-dark" : ""}.svg`;
    const picture = document.createElement("picture");
    const image = document.createElement("img");
    image.alt = "";
    if (theme === "auto") {
      const dark = document.createElement("source");
      dark.media = "(prefers-color-scheme: dark)";
      dark.srcset = source(true);
      picture.append(dark);
    }
    const button = document.createElement("button");
    button.type = "button";
    button.className = `${theme} ${this.getAttribute("ground") ?? ""} alone`;
    button.style.height = `${this.#height()}px`;
    const words = OPEN[(this.getAttribute("lang") ?? this.closest("[lang]")?.lang ?? "").slice(0, 2)] ?? OPEN.en;
    button.setAttribute("aria-label", words.replace("{year}", year === "latest" ? "" : year));
    button.addEventListener("click", () => {
      this.#focus = true;
      this.#load();
    });
    // Without the picture what the page wrote inside, such as a link, stands there.
    image.addEventListener("error", () => { if (!this.#frame) this.shadowRoot.replaceChildren(document.createElement("slot")); });
    picture.append(image);
    // The site has pictures of its own record only.
    if (this.hasAttribute("data")) {
      button.textContent = button.getAttribute("aria-label");
    } else {
      image.src = source(theme === "dark");
      button.append(picture);
    }
    this.#button = button;
    this.shadowRoot.replaceChildren(button);
  }

  #load() {
    this.#observer.disconnect();
    if (this.#frame) return;
    const frame = document.createElement("iframe");
    frame.title = this.getAttribute("title") || "PKO Atlas";
    frame.allow = "fullscreen; clipboard-write";
    frame.style.height = `${this.#height()}px`;
    this.#asked = this.#query();
    // A version of the record has a page of its own.
    const version = this.getAttribute("v");
    // Whose record is shown is the page author's choice alone: no message and no link can change it.
    const data = this.getAttribute("data");
    const record = data ? `&data=${encodeURIComponent(data)}` : "";
    frame.src = `${HOME}${version ? `versions/${encodeURIComponent(version)}/` : ""}?${this.#asked}${record}`;
    this.#frame = frame;
    this.#scheme();
    this.#button.classList.remove("alone");
    this.#button.style.height = "";
    this.shadowRoot.replaceChildren(frame, this.#button);
  }

  #reflect(text) {
    const query = new URLSearchParams(text);
    const first = !this.#ready;
    if (first) {
      this.#ready = true;
      const focused = this.#focus || this.shadowRoot.activeElement === this.#button;
      this.#button.remove();
      if (focused) this.#frame.focus();
      // Changed while the atlas was on its way.
      if (this.#query() !== this.#asked) return this.#post();
    }
    this.#reflecting = true;
    for (const name of PARAMETERS) {
      if (query.has(name)) this.setAttribute(name, query.get(name));
      else if (name !== "ui") this.removeAttribute(name);
    }
    this.#scheme();
    this.#reflecting = false;
    const detail = Object.freeze({ query: text, ...Object.fromEntries(query), year: Number(query.get("year")) });
    this.dispatchEvent(new CustomEvent("pko:state", { detail, bubbles: true }));
    const place = query.get("place");
    if (place !== this.#place) {
      this.#place = place;
      this.dispatchEvent(new CustomEvent("pko:select", { detail: Object.freeze({ place }), bubbles: true }));
    }
  }

  /** What shows through a frame must be of its own colour scheme. */
  #scheme() {
    const theme = this.getAttribute("theme");
    this.#frame.style.colorScheme = theme === "light" || theme === "dark" ? theme : "light dark";
  }

  #post() {
    this.#scheme();
    this.#frame.contentWindow.postMessage({ type: "pko-atlas:set", query: this.#query() }, "*");
  }
}

/** A link such as <a href="#pko:year=2002&place=TLS"> in the article moves the map. */
addEventListener("click", (event) => {
  const link = event.target.closest?.('a[href^="#pko:"]');
  if (!link || event.defaultPrevented) return;
  const atlas = document.getElementById(link.dataset.atlas ?? "") ?? document.querySelector("pko-atlas");
  if (!(atlas instanceof PkoAtlas)) return;
  event.preventDefault();
  atlas.setState(Object.fromEntries(new URLSearchParams(link.getAttribute("href").slice(5))));
});

if (!customElements.get("pko-atlas")) customElements.define("pko-atlas", PkoAtlas);
