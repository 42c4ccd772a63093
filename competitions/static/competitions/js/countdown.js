/* Counts the days to a deadline anew when a page is read, for it may have been stored on another day. */
"use strict";

const DAY = 24 * 3600 * 1000;
const ARABIC_INDIC = "٠١٢٣٤٥٦٧٨٩";

function daysLeft(line) {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: line.dataset.zone }).format(new Date());
  return Math.round((Date.parse(line.dataset.lastDay) - Date.parse(today)) / DAY);
}

/* In the digits that the server wrote for this reader. */
function inDigitsOf(text, number) {
  const wantsArabic = [...ARABIC_INDIC].some((digit) => text.includes(digit));
  return wantsArabic ? String(number).replace(/\d/g, (digit) => ARABIC_INDIC[digit]) : String(number);
}

function write(line, left) {
  const [figure, words] = [line.querySelector("b"), line.querySelector("span")];
  const form = new Intl.PluralRules(document.documentElement.lang).select(Math.max(left, 0));
  figure.textContent = left > 0 ? inDigitsOf(line.textContent, left) : left === 0 ? line.dataset.today : "";
  words.textContent = left > 0 ? line.dataset[form] : left === 0 ? line.dataset.closes : line.dataset.over;
}

for (const line of document.querySelectorAll(".days[data-last-day]")) {
  write(line, daysLeft(line));
}
