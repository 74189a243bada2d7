// The slider of the counts page: it sets the day of the form beside it and sends it. Without it the form does.
(() => {
  const slider = document.getElementById("month");
  const form = slider.form;
  const said = form.querySelector("output");
  const day = form.elements.on;
  const two = (n) => String(n).padStart(2, "0");
  const show = () => {
    const months = Number(slider.value);
    const year = Number(slider.dataset.first) + Math.floor(months / 12);
    const month = two((months % 12) + 1);
    said.textContent = document.documentElement.lang === "vi" ? `${month}/${year}` : `${year}-${month}`;
    slider.setAttribute("aria-valuetext", said.textContent);
    return `${year}-${month}-01`;
  };
  form.querySelector(".slider").hidden = false;
  show();
  slider.addEventListener("input", show);
  slider.addEventListener("change", () => {
    day.value = show();
    form.requestSubmit();
  });
  for (const select of form.querySelectorAll("select")) select.addEventListener("change", () => form.requestSubmit());
})();
