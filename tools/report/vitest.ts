import type { Reporter, SerializedError, TestModule } from "vitest/node";
import { reportCounts } from "./counts.ts";

/** Closes a Vitest run with `N passed, N failed`. A file that cannot be loaded and a stray error count as failed. */
export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], stray: readonly SerializedError[]): void {
    const counts = { passed: 0, failed: stray.length, skipped: 0 };
    for (const module of modules) {
      counts.failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") counts.passed++;
        else if (state === "skipped") counts.skipped++;
        else counts.failed++;
      }
    }
    reportCounts(counts);
  }
}
