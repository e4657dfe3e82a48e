// Dragging on the strip: draws a new window, or moves the one there is.
(function () {
  "use strict";

  const page = (window.timelinePage = window.timelinePage || {});
  const DAY = 86400000;
  const LEAST = 4; // pixels; less is a click
  const days = (iso) => Date.parse(`${iso}T00:00:00Z`) / DAY;
  const iso = (day) => new Date(Math.round(day) * DAY).toISOString().slice(0, 10);

  document.addEventListener("pointerdown", (down) => {
    const strip = down.target.closest("#strip");
    if (!strip || down.button !== 0) return;
    down.preventDefault();
    const box = strip.getBoundingClientRect();
    const first = days(strip.dataset.first);
    const last = days(strip.dataset.last);
    const dayAt = (x) => first + ((Math.min(Math.max(x, box.left), box.right) - box.left) / box.width) * (last - first);
    const start = dayAt(down.clientX);
    const window_ = strip.dataset.from ? [days(strip.dataset.from), days(strip.dataset.to)] : null;
    const reach = (LEAST / box.width) * (last - first);
    const moves = window_ && start >= window_[0] - reach && start <= window_[1] + reach;
    const drawn = strip.appendChild(document.createElement("span"));
    drawn.className = "drawn";
    let found = null;

    function drag(move) {
      const now = dayAt(move.clientX);
      if (moves) {
        const length = window_[1] - window_[0];
        const left = Math.min(Math.max(window_[0] + now - start, first), Math.max(last - length, first));
        found = [left, left + length];
      } else found = [Math.min(start, now), Math.max(start, now)];
      drawn.style.left = `${((found[0] - first) / (last - first)) * 100}%`;
      drawn.style.width = `${((found[1] - found[0]) / (last - first)) * 100}%`;
    }
    function stop(up) {
      document.removeEventListener("pointermove", drag);
      document.removeEventListener("pointerup", stop);
      document.removeEventListener("pointercancel", stop);
      drawn.remove();
      if (up.type === "pointerup" && found && Math.abs(up.clientX - down.clientX) >= LEAST) {
        page.set(new URLSearchParams({ window: `${iso(found[0])}..${iso(found[1])}` }));
      }
    }
    document.addEventListener("pointermove", drag);
    document.addEventListener("pointerup", stop);
    document.addEventListener("pointercancel", stop);
  });
})();
