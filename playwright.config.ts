import { defineConfig } from "@playwright/test";
import { CHROMIUM_ARGS, chromiumPath } from "./e2e/browser.ts";

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  globalSetup: "./e2e/global-setup.ts",
  fullyParallel: false,
  workers: 2,
  // A test that passes the second time is a test that lies.
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [["list"], ["./tools/report/playwright.ts"]],
  use: {
    locale: "nl-NL",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: await chromiumPath(), args: CHROMIUM_ARGS },
  },
  projects: [
    { name: "quick", grepInvert: /@long/ },
    { name: "full", grep: /@long/, timeout: 300_000 },
  ],
});
