// Keys, menus, the dialog of keys, and light or dark.
(function () {
  "use strict";

  const page = (window.timelinePage = window.timelinePage || {});
  const find = (id) => document.getElementById(id);
  const press = (id) => {
    const button = find(id);
    if (button && !button.disabled) button.click();
  };

  // ---- Keys ----

  const KEYS = { "+": "closer", "=": "closer", "-": "out", "−": "out", 0: "whole" };
  const writing = (element) => element.closest("input, textarea, select, [contenteditable], #grid, dialog");

  // Goes to the event before or after. Steps in a row are one step back.
  let walking = false;
  function walk(id) {
    const button = find(id);
    if (!button || button.disabled) return;
    page.seekCard = document.activeElement === document.body || Boolean(document.activeElement.closest(".card"));
    page.choose(button.dataset.event, walking);
    walking = true;
  }
  document.addEventListener("pointerdown", () => (walking = false));

  function escape() {
    const open = document.querySelector("details.menu[open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    } else if (page.chosen()) {
      const card = document.querySelector(".card.chosen");
      if (card && find("reader").contains(document.activeElement)) card.focus({ preventScroll: true });
      page.choose(null);
    }
  }

  document.addEventListener("keydown", (event) => {
    const target = event.target instanceof HTMLElement ? event.target : document.body;
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key === "Escape" && !target.closest("dialog")) {
      if (target.matches("input")) target.blur();
      return escape();
    }
    if (writing(target)) return;
    const inList = Boolean(target.closest(".card, #list .event"));
    let done = true;
    if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      const later = event.key === "ArrowRight";
      if (event.shiftKey) press(later ? "later" : "earlier");
      else walk(later ? "after" : "before");
    } else if (inList && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      walk(event.key === "ArrowDown" ? "after" : "before");
    } else if (event.key === "/") find("q").focus();
    else if (event.key === "?") openKeys();
    else if (KEYS[event.key]) press(KEYS[event.key]);
    else if (event.key === "Enter" || event.key === " ") done = enter(event, target);
    else done = false;
    if (done) event.preventDefault();
  });

  // Enter chooses what has the focus; on what is chosen already it goes into the reader.
  function enter(event, target) {
    if (target.matches("mark[data-event]")) {
      page.choose(target.dataset.event);
      return true;
    }
    const isChosen = target === document.body || (target.dataset.event && target.dataset.event === page.chosen());
    const heading = find("chosen-label");
    if (event.key === "Enter" && isChosen && heading) {
      heading.focus();
      return true;
    }
    return false;
  }

  // ---- Menus ----

  const menus = () => [...document.querySelectorAll("details.menu")];
  document.addEventListener(
    "toggle",
    (event) => {
      if (!(event.target instanceof HTMLDetailsElement) || !event.target.matches(".menu")) return;
      if (event.target.open) menus().forEach((menu) => menu !== event.target && (menu.open = false));
      const open = menus().filter((menu) => menu.open);
      window.dash_clientside.set_props("open", { data: open.map((menu) => menu.id) });
    },
    true,
  );
  document.addEventListener("click", (event) => {
    const inside = event.target.closest("details.menu");
    menus().forEach((menu) => menu !== inside && (menu.open = false));
    // A menu of which one takes one thing closes; the filters stay open.
    if (inside && event.target.closest("#lanes .option, #theme .option, #export .option")) inside.open = false;
    const link = event.target.closest("a[data-format]");
    if (link) link.href = `/export/${link.dataset.format}${window.location.search}`;
    const skip = event.target.closest("a.skip");
    if (skip) {
      event.preventDefault();
      find("below").focus();
    }
  });

  // ---- The dialog of keys ----

  function openKeys() {
    const dialog = find("keys");
    if (dialog && !dialog.open) dialog.showModal();
  }
  document.addEventListener("click", (event) => {
    if (event.target.closest("#help")) openKeys();
    if (event.target.closest("#keys-close") || event.target.id === "keys") find("keys").close();
  });

  // ---- Light or dark: what was chosen here, else what the system says ----

  const CHOICE = "timeline-theme";
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const root = document.documentElement;

  function remembered() {
    try {
      return window.localStorage.getItem(CHOICE) || "system";
    } catch {
      return "system"; // storage is switched off
    }
  }
  function dress() {
    const choice = remembered();
    root.dataset.theme = choice === "system" ? (system.matches ? "dark" : "light") : choice;
    for (const button of document.querySelectorAll("[data-theme-choice]")) {
      button.setAttribute("aria-pressed", String(button.dataset.themeChoice === choice));
    }
    if (page.apply) page.apply();
  }
  system.addEventListener("change", dress);
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-theme-choice]");
    if (!button) return;
    try {
      window.localStorage.setItem(CHOICE, button.dataset.themeChoice);
    } catch {
      return;
    }
    dress();
  });
  page.ready = dress;
  root.dataset.theme = remembered() === "system" ? (system.matches ? "dark" : "light") : remembered();
})();
