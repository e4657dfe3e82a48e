// The page's state and clicks. The address holds what one looks at; every act changes the address, and what follows
// from the address is asked of the server. Three attributes say what a click does: data-event chooses, data-toggle
// adds a value to the address or takes it out, data-set sets values in it.
(function () {
  "use strict";

  const page = (window.timelinePage = window.timelinePage || {});
  const setProps = (id, props) => window.dash_clientside.set_props(id, props);
  const find = (id) => document.getElementById(id);

  // ---- The address ----

  let width = 0; // of the timeline, in pixels
  let chosen = null;
  let asked = "";

  page.address = () => new URLSearchParams(window.location.search);
  page.chosen = () => chosen;

  // Tells the server what the address now says, where that is new.
  function apply() {
    const address = page.address();
    const event = address.get("event");
    address.delete("event");
    markLooks(address);
    if (event !== chosen) {
      chosen = event;
      markChosen();
      setProps("chosen", { data: chosen });
    }
    const view = { search: address.toString(), width, dark: document.documentElement.dataset.theme === "dark" };
    const written = JSON.stringify(view);
    if (width > 0 && written !== asked) {
      asked = written;
      setProps("view", { data: view });
    }
  }
  page.apply = apply;

  // Presses the buttons of scale, lanes and list or table; the first of a group stands for an address without it.
  function markLooks(address) {
    for (const group of document.querySelectorAll("#looks .switch, #looks .sheet, #tabs .switch")) {
      const buttons = [...group.querySelectorAll("[data-set]")];
      const asks = (button) => [...new URLSearchParams(button.dataset.set)].every(([key, is]) => address.get(key) === is);
      const pressed = buttons.find(asks) || buttons[0];
      for (const button of buttons) button.setAttribute("aria-pressed", String(button === pressed));
      const named = group.closest("details");
      if (named) named.querySelector("summary strong").textContent = pressed.textContent;
    }
  }

  // Goes to another address: as a new step back can undo, or in place of the present one.
  page.go = function (address, inPlace) {
    const search = address.toString();
    if (search === page.address().toString()) return;
    const url = window.location.pathname + (search ? `?${search}` : "");
    window.history[inPlace ? "replaceState" : "pushState"](null, "", url);
    apply();
  };

  page.choose = function (id, inPlace) {
    const address = page.address();
    if (id) address.set("event", id);
    else address.delete("event");
    page.go(address, inPlace);
  };

  page.set = function (values, inPlace) {
    const address = page.address();
    for (const [key, value] of new URLSearchParams(values)) {
      if (value) address.set(key, value);
      else address.delete(key);
    }
    page.go(address, inPlace);
    fillFields();
  };

  function toggle(pair) {
    const [[key, value]] = new URLSearchParams(pair);
    const address = page.address();
    const had = address.getAll(key);
    address.delete(key);
    for (const one of had.includes(value) ? had.filter((v) => v !== value) : [...had, value]) address.append(key, one);
    if (key === "country" && address.getAll(key).length < 2) address.delete("match");
    page.go(address);
  }

  window.addEventListener("popstate", () => {
    apply();
    fillFields();
  });

  // ---- Clicks ----

  document.addEventListener("click", (event) => {
    const target = event.target.closest("[data-event], [data-toggle], [data-set], [data-around], [data-tray]");
    if (event.target.closest("#close")) page.choose(null);
    if (!target || target.disabled) return;
    const { event: id, toggle: pair, set: values, around, tray } = target.dataset;
    // Selecting words in the text is not a click on the passage.
    if (id !== undefined && !(target.tagName === "MARK" && !window.getSelection().isCollapsed)) page.choose(id);
    if (pair !== undefined) toggle(pair);
    if (values !== undefined) page.set(values);
    if (around !== undefined) setProps("around", { data: around });
    if (tray !== undefined) setProps("tray-page", { data: Number(tray) });
  });

  // ---- Fields: the words are searched as they are typed, dates when they are whole ----

  const FIELDS = ["q", "from", "to", "published-from", "published-to"];
  const PAUSE = 250;
  let typing = 0;
  let typed = false; // so that a search is one step back, not one a letter

  function fillFields() {
    const address = page.address();
    for (const id of FIELDS) {
      const field = find(id);
      const value = address.get(id) || "";
      if (field && field !== document.activeElement && field.value !== value) setProps(id, { value });
      else if (field && !value && field.value && field === document.activeElement) setProps(id, { value });
    }
  }

  document.addEventListener("input", (event) => {
    const field = event.target;
    if (field.id === "q") {
      window.clearTimeout(typing);
      typing = window.setTimeout(() => {
        page.set(new URLSearchParams({ q: field.value.trim() }), typed);
        typed = true;
      }, PAUSE);
    }
    if (field.id === "find-country") {
      const wanted = field.value.trim().toLocaleLowerCase();
      for (const option of document.querySelectorAll("#further .option")) {
        option.hidden = !option.textContent.toLocaleLowerCase().includes(wanted);
      }
    }
  });
  document.addEventListener("change", (event) => {
    const { id, value } = event.target;
    if (FIELDS.includes(id) && id !== "q") page.set(new URLSearchParams({ [id]: value.trim() }));
  });
  document.addEventListener("focusout", (event) => {
    if (event.target.id === "q") typed = false;
  });

  // ---- What is chosen: the list, the table, the passage ----

  function markChosen() {
    for (const line of document.querySelectorAll("#list .event, #tray .event, #reader .event")) {
      const here = line.dataset.event === chosen;
      line.classList.toggle("chosen", here);
      line.setAttribute("aria-pressed", String(here));
    }
    const missing = chosen && find("list") && !document.querySelector(`#list [data-event="${CSS.escape(chosen)}"]`);
    if (missing && !find("grid")) setProps("around", { data: chosen });
    selectRow();
  }

  async function selectRow() {
    if (!find("grid") || !window.dash_ag_grid) return;
    const grid = await window.dash_ag_grid.getApiAsync("grid");
    const row = chosen && grid.getRowNode(chosen);
    if (!row) grid.deselectAll();
    else if (!row.isSelected()) {
      row.setSelected(true, true);
      grid.ensureNodeVisible(row);
    }
  }

  // Only the passages scroll, never the page.
  function reveal() {
    const passages = find("passages");
    const mark = passages && passages.querySelector("mark.chosen");
    if (!passages) return;
    if (!mark) passages.scrollTop = 0;
    else {
      const head = mark.closest("article").querySelector("header");
      const above = mark.getBoundingClientRect().top - passages.getBoundingClientRect().top;
      passages.scrollTop += above - (head ? head.offsetHeight : 0) - Math.min(36, passages.clientHeight / 6);
    }
    markChosen();
  }

  // ---- Focus stays on what it was on, also when that is drawn anew elsewhere ----

  let held = null;
  const NAMES = ["event", "toggle", "set", "tray", "around"];
  document.addEventListener("focusin", (event) => {
    const element = event.target;
    const name = NAMES.find((one) => element.dataset && element.dataset[one] !== undefined);
    const room = element.closest("[id]:not(button)");
    held = name && room ? { name, value: element.dataset[name], room: room.id, id: element.id } : null;
  });
  document.addEventListener("pointerdown", () => (held = null));

  function holdFocus() {
    if (page.seekCard) {
      page.seekCard = false;
      const card = document.querySelector(".card.chosen");
      if (card) return card.focus({ preventScroll: false });
    }
    const now = document.activeElement;
    if (!held || (now !== document.body && now.dataset[held.name] === held.value)) return;
    if (held.id && now && now.id === held.id) return;
    const same = document.querySelector(`#${held.room} [data-${held.name}="${CSS.escape(held.value)}"]`);
    if (same) same.focus({ preventScroll: true });
  }

  // ---- The width of the timeline ----

  // A few pixels more or less are not worth a new picture.
  const WORTH = 6;
  const REST = 120;
  function measure(element) {
    const now = Math.floor(element.clientWidth);
    if (now <= 0 || Math.abs(now - width) < WORTH) return;
    width = now;
    apply();
  }

  function watch() {
    const element = find("timeline");
    if (!element) return window.requestAnimationFrame(watch);
    let waiting = 0;
    new ResizeObserver(() => {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(() => measure(element), width ? REST : 0);
    }).observe(element);
    fillFields();
    if (page.ready) page.ready();
  }
  watch();

  // ---- What Dash calls ----

  const nothing = () => window.dash_clientside.no_update;
  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    timeline: {
      chooseMark(click) {
        const point = click && click.points && click.points[0];
        // The same mark can be clicked again.
        if (click) setProps("graph", { clickData: null });
        if (point && typeof point.customdata === "string") page.choose(point.customdata);
        return nothing();
      },
      chooseRow(rows) {
        if (rows && rows[0] && rows[0].id !== chosen) page.choose(rows[0].id);
        return nothing();
      },
      // The server says that what is chosen lies outside the window.
      move(search) {
        if (typeof search === "string") {
          const address = new URLSearchParams(search);
          if (chosen) address.set("event", chosen);
          page.go(address, true);
        }
        return nothing();
      },
      reveal() {
        window.requestAnimationFrame(reveal);
        return nothing();
      },
      painted() {
        window.requestAnimationFrame(() => {
          holdFocus();
          markChosen();
        });
        return nothing();
      },
    },
  });
})();
