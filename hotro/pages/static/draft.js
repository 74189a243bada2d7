// The draft page: a slider beside each rate, an answer without a new page, and an address that holds the draft after
// the sign #, which never leaves the browser. Without a script the same form does the same, with its buttons.
(() => {
  const main = document.getElementById("content");
  const form = () => document.getElementById("draft");
  const FILES = ["yaml", "xlsx", "svg", "csv", "json"];
  const LONGEST = 30000; // letters of an address that people can still send to each other
  let held = ""; // what the address holds

  // What the form says, in few letters: it stands in the address.
  const through = async (bytes, stream) =>
    new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
  const packed = async (text) => {
    const bytes = await through(new TextEncoder().encode(text), new CompressionStream("deflate-raw"));
    const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    return letters.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  };
  const unpacked = async (letters) => {
    const bytes = Uint8Array.from(atob(letters.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
    return new TextDecoder().decode(await through(bytes, new DecompressionStream("deflate-raw")));
  };
  const isKept = ([name, value]) => typeof value === "string" && value && !/^(was\[|rate\[|add_|do$)/.test(name);
  const keep = async (how) => {
    const kept = new URLSearchParams([...new FormData(form())].filter(isKept));
    if (!kept.has("draft")) return;
    let letters = await packed(kept.toString());
    document.getElementById("too-long").hidden = letters.length <= LONGEST;
    if (letters.length > LONGEST) {
      kept.delete("table");
      letters = await packed(kept.toString());
    }
    held = `#d=${letters}`;
    if (held !== location.hash) history[`${how}State`](null, "", held);
  };

  const dress = () => {
    for (const slider of main.querySelectorAll(".move input")) {
      const number = slider.closest("tr").querySelector("input[type=number]");
      slider.hidden = false;
      slider.addEventListener("input", () => (number.value = slider.value));
      number.addEventListener("input", () => (slider.value = number.value));
    }
    for (const id of ["copy", "print", "kept"]) {
      const found = document.getElementById(id);
      if (found && (id !== "copy" || navigator.clipboard)) found.hidden = false;
    }
  };

  const show = (text) => {
    const fresh = new DOMParser().parseFromString(text, "text/html").getElementById("content");
    if (!fresh.querySelector("#draft")) {
      // It cannot be answered: say so above the form, which stays as it is.
      const said = fresh.querySelector("h1 + p");
      said.className = "wrong";
      said.setAttribute("role", "alert");
      main.querySelector(":scope > .wrong")?.remove();
      main.querySelector("h1").after(said);
      said.scrollIntoView();
      return false;
    }
    const open = [...main.querySelectorAll("details[open]")].map((each) => each.id);
    const name = document.activeElement ? document.activeElement.name : "";
    main.replaceChildren(...fresh.childNodes);
    for (const id of open) if (document.getElementById(id)) document.getElementById(id).open = true;
    const field = name && main.querySelector(`[name="${CSS.escape(name)}"]:not([type=hidden])`);
    if (field) field.focus({ preventScroll: true });
    dress();
    return true;
  };

  const ask = async (body, how) => {
    main.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(form().action, { method: "POST", body });
      if (show(await answer.text()) && how) await keep(how);
    } finally {
      main.removeAttribute("aria-busy");
    }
  };

  const fromAddress = async () => {
    if (location.hash === held) return;
    held = location.hash;
    if (!held.startsWith("#d=")) return show(await (await fetch(location.href)).text());
    try {
      await ask(new URLSearchParams(await unpacked(held.slice(3))), null);
    } catch {
      history.replaceState(null, "", location.pathname); // a link that was cut off on its way
    }
  };

  // A rate that was moved is worked out at once where there is a cost already; a file as soon as it is chosen.
  main.addEventListener("change", (event) => {
    const moved = event.target.closest(".rates, .crowds") || event.target.name === "points";
    if ((moved && document.getElementById("result")) || event.target.type === "file") ask(new FormData(form()), "replace");
  });
  main.addEventListener("submit", async (event) => {
    const chosen = event.submitter ? event.submitter.value : "";
    if (FILES.includes(chosen)) return; // the browser keeps it
    event.preventDefault();
    await ask(new FormData(form(), event.submitter), "push");
    const result = chosen === "" && document.getElementById("result");
    if (result) result.focus();
  });
  main.addEventListener("click", async (event) => {
    if (event.target.id === "print") window.print();
    if (event.target.id === "copy") {
      await navigator.clipboard.writeText(location.href);
      event.target.textContent = event.target.dataset.done;
    }
  });
  window.addEventListener("popstate", fromAddress);
  if (location.hash.startsWith("#d=")) fromAddress();
  else dress();
})();
