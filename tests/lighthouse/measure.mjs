// Measures the app as a phone shows it: Lighthouse's mobile marks, and how soon an installed app
// shows Today from its own storage.
//
//   node measure.mjs ADDRESS CHROMIUM EMAIL PASSWORD FLAG...
import lighthouse from "lighthouse";
import puppeteer from "puppeteer-core";

const [address, executablePath, email, password, ...args] = process.argv.slice(2);
const MARKS = ["performance", "accessibility", "best-practices"];
const PHONE = { width: 360, height: 740, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const SLOWER = 4;
const OPENINGS = 9;

/** Lighthouse's marks of one page, and what took points off. */
async function marks(page, path, settings = {}) {
  const result = await lighthouse(`${address}${path}`, { ...settings, onlyCategories: MARKS }, undefined, page);
  const { categories, audits } = result.lhr;
  const shown = MARKS.map((name) => `${name} ${Math.round((categories[name]?.score ?? 0) * 100)}`);
  console.log(`${path}: ${shown.join(", ")}`);
  const timing = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"];
  console.log(`  ${timing.map((name) => `${audits[name].title} ${audits[name].displayValue}`).join("; ")}`);
  for (const name of MARKS) {
    for (const { id, weight } of categories[name].auditRefs) {
      const { score, title, displayValue = "" } = audits[id];
      if (weight > 0 && score !== null && score < 0.9) console.log(`  less for: ${title} ${displayValue}`);
    }
  }
}

/** Milliseconds from the start of the page until the heading and a card of Today are painted. */
async function opening(page) {
  await page.evaluateOnNewDocument(() => {
    new MutationObserver((_, watch) => {
      if (!document.querySelector("main h1") || !document.querySelector("main .card")) return;
      watch.disconnect();
      // The task after a frame's callbacks begins once its layout and its paint are done.
      requestAnimationFrame(() => {
        setTimeout(() => {
          window.todayAt = performance.now();
        });
      });
    }).observe(document, { childList: true, subtree: true });
  });
  const found = [];
  for (let n = 0; n < OPENINGS; n += 1) {
    await page.reload();
    await page.waitForFunction("window.todayAt !== undefined");
    found.push(await page.evaluate("Math.round(window.todayAt)"));
  }
  return found.sort((a, b) => a - b);
}

async function signIn(page) {
  await page.goto(address);
  await page.waitForSelector("input[type=email]");
  await page.type("input[type=email]", email);
  await page.type("input[type=password]", password);
  await page.keyboard.press("Enter");
  await page.waitForSelector("main .card h2");
  await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
}

const browser = await puppeteer.launch({ executablePath, args });
try {
  const visitor = await (await browser.createBrowserContext()).newPage();
  await marks(visitor, "/");
  await visitor.close();

  const page = await browser.newPage();
  await page.setViewport(PHONE);
  await signIn(page);
  await marks(page, "/#/today", { disableStorageReset: true });

  const phone = await browser.newPage();
  await phone.setViewport(PHONE);
  await phone.goto(address);
  await phone.waitForSelector("main .card h2");
  const session = await phone.createCDPSession();
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await phone.setOfflineMode(true);
  const times = await opening(phone);
  console.log(`Today from storage, no network, processor ${SLOWER} times slower: ${times.join(", ")} ms`);
  console.log(`  least ${times[0]} ms, median ${times[times.length >> 1]} ms`);
} finally {
  await browser.close();
}
