import type { FullResult, Reporter, Suite, TestError } from "@playwright/test/reporter";
import { reportCounts } from "./counts.ts";

/** Closes a Playwright run with `N passed, N failed`. Errors outside tests (a set-up that broke) count as failed. */
export default class CountsReporter implements Reporter {
  #suite: Suite | undefined;
  #stray = 0;

  onBegin(_config: unknown, suite: Suite): void {
    this.#suite = suite;
  }

  onError(_error: TestError): void {
    this.#stray++;
  }

  onEnd(result: FullResult): void {
    const counts = { passed: 0, failed: this.#stray, skipped: 0 };
    for (const test of this.#suite?.allTests() ?? []) {
      const outcome = test.outcome();
      if (outcome === "expected") counts.passed++;
      // Not run because the run was cut short is not the same as skipped by choice.
      else if (outcome === "skipped" && test.expectedStatus === "skipped") counts.skipped++;
      else counts.failed++;
    }
    if (result.status !== "passed" && counts.failed === 0) counts.failed = 1;
    reportCounts(counts);
  }

  printsToStdio(): boolean {
    return false;
  }
}
