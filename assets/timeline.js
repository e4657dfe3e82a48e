// The page's own script: choosing, scrolling the reader, and telling the server how wide the timeline is.
(function () {
  "use strict";

  const setProps = (id, props) => window.dash_clientside.set_props(id, props);
  const choose = (id) => setProps("chosen", { data: id });

  // Anything with data-event chooses that event: cards, lines of the list, passages in the text.
  document.addEventListener("click", (event) => {
    const target = event.target.closest("[data-event]");
    // Selecting words in the text is not a click on the passage.
    const selecting = target && target.tagName === "MARK" && !window.getSelection().isCollapsed;
    if (target && !selecting) choose(target.dataset.event);
    if (event.target.closest("#close")) choose(null);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") choose(null);
    const target = event.target;
    const isPassage = target instanceof HTMLElement && target.matches("mark[data-event]");
    if (isPassage && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      choose(target.dataset.event);
    }
  });

  // Only the passages scroll, never the page.
  function reveal() {
    const passages = document.getElementById("passages");
    const mark = passages && passages.querySelector("mark.chosen");
    if (!mark) return;
    const above = mark.getBoundingClientRect().top - passages.getBoundingClientRect().top;
    passages.scrollTop += above - Math.min(64, passages.clientHeight / 4);
  }

  // The list comes in pages: which line is chosen is marked here, whenever its lines change.
  let chosen = null;
  const lineOf = (id) => document.querySelector(`#list .event[data-event="${CSS.escape(id)}"]`);
  function markList() {
    for (const line of document.querySelectorAll("#list .event, #tray .event")) {
      const here = line.dataset.event === chosen;
      line.classList.toggle("chosen", here);
      line.setAttribute("aria-pressed", String(here));
    }
  }

  // A few pixels more or less are not worth a new picture.
  const WORTH = 6;
  let known = 0;
  function measure(element) {
    const width = Math.floor(element.clientWidth);
    if (width > 0 && Math.abs(width - known) >= WORTH) {
      known = width;
      setProps("width", { data: width });
    }
  }

  function watch() {
    const element = document.getElementById("timeline");
    if (!element) return window.requestAnimationFrame(watch);
    new MutationObserver(markList).observe(document.getElementById("list"), { childList: true, subtree: true });
    let waiting = 0;
    new ResizeObserver(() => {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(() => measure(element), known ? 120 : 0);
    }).observe(element);
  }
  watch();

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    timeline: {
      chooseMark(click) {
        const id = click && click.points && click.points[0] && click.points[0].customdata;
        return id === undefined || id === null ? window.dash_clientside.no_update : id;
      },
      clear() {
        return [];
      },
      // Marks the chosen line of the list; where the list does not have it, asks for the page around it.
      markList(id) {
        chosen = id;
        markList();
        return id && !lineOf(id) ? id : window.dash_clientside.no_update;
      },
      reveal() {
        window.requestAnimationFrame(reveal);
        return window.dash_clientside.no_update;
      },
    },
  });
})();
