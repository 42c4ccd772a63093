// Secondary sections begin folded on a narrow screen, unless the address leads into one; on paper all are open.
const folds = document.querySelectorAll("details.fold");
if (matchMedia("(max-width: 60rem)").matches) {
  for (const fold of folds) fold.open = Boolean(fold.closest(":target"));
}
addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll("details.fold, details.rest")) fold.open = true;
});
