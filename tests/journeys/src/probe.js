// Runs before every other script of the page and writes down what a reader never sees.
(() => {
  const complaints = [];
  const requests = [];
  window.__probe = { complaints, requests };
  for (const level of ["error", "warn"]) {
    const original = console[level];
    console[level] = (...words) => {
      complaints.push(`console.${level}: ${words.map(String).join(" ")}`);
      original.apply(console, words);
    };
  }
  addEventListener("error", (event) => {
    const target = event.target;
    const what = target instanceof Element ? `${target.tagName} ${target.src || target.href}` : event.message;
    complaints.push(`error: ${what}`);
  }, true);
  addEventListener("unhandledrejection", (event) => complaints.push(`rejection: ${event.reason}`));
  addEventListener("securitypolicyviolation", (event) => {
    complaints.push(`policy: ${event.violatedDirective} forbids ${event.blockedURI || event.sourceFile}`);
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) requests.push(entry.name);
  }).observe({ type: "resource", buffered: true });
})();
