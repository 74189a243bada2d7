// Puts the calculator where this script stands, in a frame that is as high as what is in it.
(() => {
  const here = document.currentScript;
  const server = new URL(here.src).origin;
  const english = here.dataset.lang === "en";
  const frame = document.createElement("iframe");
  frame.src = `${server}${english ? "/en" : ""}/embed/calculate`;
  frame.title = english ? "What a household pays" : "Tính mức đóng của hộ gia đình";
  frame.width = "100%";
  frame.height = "900";
  frame.style.border = "0";
  window.addEventListener("message", (event) => {
    if (event.source === frame.contentWindow && event.origin === server && Number.isFinite(event.data?.hotro)) {
      frame.height = String(Math.ceil(event.data.hotro));
    }
  });
  here.after(frame);
})();
