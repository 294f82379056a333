// Starts the atlas from one file, without a host. Every file of the site stands in this page as text:
// compressed by gzip and written in base64, in script elements that no browser runs. Each becomes a
// blob, and its address takes the place of the name by which the page knows the file.

const addresses = new Map();
const packed = [...document.querySelectorAll("script[data-file]")];
await Promise.all(
  packed.map(async (element) => {
    const { file, type } = element.dataset;
    const bytes = Uint8Array.from(atob(element.textContent), (letter) => letter.charCodeAt(0));
    const content = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    const blob = new Blob([await new Response(content).arrayBuffer()], { type });
    addresses.set(file, URL.createObjectURL(blob));
    element.remove();
  }),
);
for (const link of document.querySelectorAll("link[data-asset]")) {
  link.setAttribute("href", addresses.get(link.getAttribute("href")));
}
for (const script of ["start", "start-app"]) {
  await import(document.querySelector(`link[data-asset="${script}"]`).href);
}
