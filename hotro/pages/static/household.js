// The household form answers as it is filled in, and its address holds it after the sign #, which never leaves the
// browser. All words and figures come from the server, the same as without a script.
(() => {
  const main = document.getElementById("content");
  const form = () => document.getElementById("household");
  const filled = (submitter) => {
    const data = new FormData(form(), submitter);
    const kept = [...data].filter(([name, value]) => value !== "" && name !== "at");
    return new URLSearchParams(kept);
  };
  const withoutDo = (query) => {
    const kept = new URLSearchParams(query);
    kept.delete("do");
    return kept.toString();
  };
  let asked = 0;

  // Groups whose name has what is typed, marks and capitals aside; all of them where nothing is.
  const folded = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").trim();
  const find = (field) => {
    const wanted = folded(field.value);
    const groups = field.closest(".groups");
    let found = 0;
    for (const kind of groups.querySelectorAll(".kind")) {
      let here = 0;
      for (const item of kind.querySelectorAll("li")) {
        const name = `${item.querySelector("label > span").firstChild.textContent} ${item.dataset.also}`;
        item.hidden = !folded(name).includes(wanted);
        here += !item.hidden;
      }
      kind.hidden = !here;
      if (wanted && here) kind.open = true;
      found += here;
    }
    groups.querySelector(".none").hidden = found > 0;
  };

  const dress = () => {
    for (const id of ["copy", "print", "kept"]) {
      const found = document.getElementById(id);
      if (found && (id !== "copy" || navigator.clipboard)) found.hidden = false;
    }
    for (const each of document.querySelectorAll(".no-script")) each.hidden = true;
    for (const each of document.querySelectorAll(".find")) each.hidden = false;
    tell();
  };

  // Of a page that stands in another: how high it is.
  const tell = () => {
    if (parent !== window) parent.postMessage({ hotro: document.documentElement.scrollHeight }, "*");
  };

  const show = (text, keepsOpen) => {
    const page = new DOMParser().parseFromString(text, "text/html");
    const fresh = page.getElementById("content");
    if (!fresh.querySelector("#household")) {
      // It cannot be answered now: say so above the form, which stays as it is.
      const why = fresh.querySelector("h1 + p");
      why.className = "wrong";
      why.setAttribute("role", "alert");
      main.querySelector(":scope > .wrong")?.remove();
      main.querySelector("h1").after(why);
      return;
    }
    for (const details of keepsOpen ? main.querySelectorAll("details[id]") : []) {
      const same = fresh.querySelector(`#${CSS.escape(details.id)}`);
      if (same) same.open = details.open;
    }
    for (const field of main.querySelectorAll("[type=search]")) {
      const same = field.value && fresh.querySelector(`#${CSS.escape(field.id)}`);
      if (same) same.value = field.value;
      if (same) find(same);
    }
    const active = document.activeElement && main.contains(document.activeElement) ? document.activeElement.id : "";
    main.replaceChildren(...fresh.childNodes);
    const again = active && document.getElementById(active);
    if (again) again.focus({ preventScroll: true });
    document.getElementById("told").replaceChildren(...page.getElementById("told").childNodes);
    const amount = document.getElementById("amount");
    said.textContent = amount ? `${document.getElementById("pays").textContent}: ${amount.textContent}` : "";
    dress();
  };

  const ask = async (query, remember) => {
    const mine = ++asked;
    const before = filled().toString();
    main.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(form().action, {
        method: "POST",
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
        body: query,
      });
      const text = await answer.text();
      if (mine !== asked) return; // another question was asked since
      if (remember && filled().toString() !== before) return void ask(filled().toString(), "replace");
      show(text, remember);
      if (remember) history[`${remember}State`](null, "", `#${filled()}`);
    } finally {
      if (mine === asked) main.removeAttribute("aria-busy");
    }
  };

  const fromAddress = () => {
    const held = location.hash.slice(1);
    if (held.includes("=")) ask(held, null);
    else if (!held) fetch(location.href).then((page) => page.text()).then((text) => show(text, false));
  };

  const said = document.createElement("p");
  said.className = "unseen";
  said.setAttribute("role", "status");
  document.body.append(said);

  main.addEventListener("submit", (event) => {
    if (/[.](csv|json)$/.test(event.submitter?.value)) return; // a file: the browser keeps it
    event.preventDefault();
    const query = filled(event.submitter);
    ask(query.toString(), withoutDo(query) === location.hash.slice(1) && !query.has("do") ? "replace" : "push");
  });
  main.addEventListener("input", (event) => {
    if (event.target.type === "search") find(event.target);
  });
  main.addEventListener("keydown", (event) => {
    if (event.target.type === "search" && event.key === "Enter") event.preventDefault();
  });
  main.addEventListener("change", (event) => {
    if (event.target.form === form() && event.target.name) ask(filled().toString(), "replace");
  });
  main.addEventListener("click", async (event) => {
    if (event.target.id === "print") window.print();
    if (event.target.id === "copy") {
      await navigator.clipboard.writeText(location.href);
      event.target.textContent = event.target.dataset.done;
    }
  });
  window.addEventListener("popstate", fromAddress);
  if (window.ResizeObserver) new ResizeObserver(tell).observe(document.body);
  if (location.hash.includes("=")) fromAddress();
  else dress();
})();
