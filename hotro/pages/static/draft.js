// The draft page: a slider beside each rate, a table of people from a file, and an answer without a new page.
// Without a script the same form does the same, with its buttons.
(() => {
  const main = document.getElementById("content");

  const dress = () => {
    for (const slider of main.querySelectorAll(".move input")) {
      const number = slider.closest("tr").querySelector("input[type=number]");
      slider.hidden = false;
      slider.addEventListener("input", () => (number.value = slider.value));
      number.addEventListener("input", () => (slider.value = number.value));
    }
    const take = main.querySelector(".take");
    if (!take) return;
    take.hidden = false;
    take.querySelector("input").addEventListener("change", async (event) => {
      const [file] = event.target.files;
      if (file) main.querySelector("textarea[name=table]").value = await file.text();
    });
  };

  // A rate that was moved is worked out at once where there is a cost already.
  main.addEventListener("change", (event) => {
    const moved = event.target.closest(".rates, .crowds") || event.target.name === "points";
    if (moved && document.getElementById("result")) document.getElementById("draft").requestSubmit();
  });
  main.addEventListener("submit", async (event) => {
    const chosen = event.submitter ? event.submitter.value : "";
    if (["yaml", "xlsx", "svg", "csv", "json"].includes(chosen)) return; // a file: the browser keeps it
    event.preventDefault();
    const form = event.target;
    const open = [...main.querySelectorAll("details")].map((each) => each.open);
    const query = new URLSearchParams([...new FormData(form, event.submitter)].filter((pair) => typeof pair[1] === "string"));
    main.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
        body: query,
      });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const name = document.activeElement ? document.activeElement.name : "";
      main.replaceChildren(...page.getElementById("content").childNodes);
      const again = main.querySelectorAll("details");
      if (again.length === open.length) again.forEach((each, i) => (each.open = each.open || open[i]));
      const field = name && main.querySelector(`[name="${CSS.escape(name)}"]:not([type=hidden])`);
      if (field) field.focus({ preventScroll: true });
      dress();
    } finally {
      main.removeAttribute("aria-busy");
    }
  });
  dress();
})();
