// Gives each frame of the atlas the height that it asks for.
addEventListener("message", ({ source, data }) => {
  for (const frame of document.querySelectorAll("iframe")) {
    if (source === frame.contentWindow && data?.type === "pko-atlas:height" && Number.isFinite(data.height)) {
      frame.height = data.height;
    }
  }
});
