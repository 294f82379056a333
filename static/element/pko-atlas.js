// <pko-atlas>: the atlas in a frame, as an element of the page around it. Its attributes are the
// parameters of the atlas's address; they follow the reader, and the reader follows them.

const HOME = new URL("./", import.meta.url);
const PARAMETERS = [
  "year", "category", "task", "place", "mission", "other-laws", "mode", "with", "table", "speed",
  "show", "projection", "theme", "patterns", "lang", "ui",
];
/** Pixels before the element comes into view at which it begins to load. */
const NEAR = "600px";

class PkoAtlas extends HTMLElement {
  static observedAttributes = PARAMETERS;
  #frame = null;
  #ready = false;
  #reflecting = false;
  #waiting = false;
  #place = null;

  #observer = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) this.#load();
  }, { rootMargin: NEAR });

  #hear = ({ source, data }) => {
    if (!this.#frame || source !== this.#frame.contentWindow || typeof data !== "object" || !data) return;
    if (data.type === "pko-atlas:height" && Number.isFinite(data.height)) {
      if (!this.hasAttribute("height")) this.#frame.style.height = `${data.height}px`;
    } else if (data.type === "pko-atlas:state" && typeof data.query === "string") {
      this.#reflect(data);
    }
  };

  connectedCallback() {
    if (!this.#frame) {
      const root = this.attachShadow({ mode: "open" });
      // What the page wrote inside, such as a link, stands until the atlas is there.
      root.append(document.createElement("slot"));
      this.style.display ||= "block";
    }
    addEventListener("message", this.#hear);
    this.#observer.observe(this);
  }

  disconnectedCallback() {
    removeEventListener("message", this.#hear);
    this.#observer.disconnect();
  }

  attributeChangedCallback(_name, before, after) {
    if (before === after || this.#reflecting || !this.#frame || this.#waiting) return;
    // Several attributes that change together are one change.
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      if (this.#ready) this.#post();
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

  #post() {
    this.#frame.contentWindow.postMessage({ type: "pko-atlas:set", query: this.#query() }, "*");
  }

  #load() {
    this.#observer.disconnect();
    if (this.#frame) return;
    const frame = document.createElement("iframe");
    frame.title = this.getAttribute("title") || "PKO Atlas";
    frame.allow = "fullscreen; clipboard-write";
    // Through the object model, which a strict policy for styles allows.
    Object.assign(frame.style, { display: "block", width: "100%", border: "0" });
    frame.style.height = this.hasAttribute("height") ? `${parseInt(this.getAttribute("height"), 10)}px` : "520px";
    frame.src = `${HOME}?${this.#query()}`;
    this.#frame = frame;
    this.shadowRoot.replaceChildren(frame);
  }

  #reflect(data) {
    const query = new URLSearchParams(data.query);
    const late = !this.#ready;
    this.#ready = true;
    if (late && this.#asksForMore(query)) return this.#post();
    this.#reflecting = true;
    for (const name of PARAMETERS) {
      if (query.has(name)) this.setAttribute(name, query.get(name));
      else if (name !== "ui") this.removeAttribute(name);
    }
    this.#reflecting = false;
    const detail = Object.freeze({ query: data.query, ...Object.fromEntries(query), year: Number(query.get("year")) });
    this.dispatchEvent(new CustomEvent("pko:state", { detail, bubbles: true }));
    const place = query.get("place");
    if (place !== this.#place) {
      this.#place = place;
      this.dispatchEvent(new CustomEvent("pko:select", { detail: Object.freeze({ place }), bubbles: true }));
    }
  }

  /** Whether attributes were changed while the atlas was on its way. */
  #asksForMore(query) {
    return ["year", "place", "mission"].some((name) => this.hasAttribute(name)
      && this.getAttribute(name).toLowerCase() !== (query.get(name) ?? "").toLowerCase()
      && new URL(this.#frame.src).searchParams.get(name) !== this.getAttribute(name));
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
