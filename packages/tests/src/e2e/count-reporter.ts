import type { FullConfig, FullResult, Reporter, Suite, TestCase, TestResult } from '@playwright/test/reporter';

/** Prints each test as it ends, the failures, and the one line that automation reads. */
export default class CountReporter implements Reporter {
  private passed = 0;
  private failed = 0;
  private total = 0;

  onBegin(_: FullConfig, suite: Suite): void {
    this.total = suite.allTests().length;
  }

  onTestEnd(test: TestCase, { status, errors, duration }: TestResult): void {
    const good = status === 'passed';
    if (good) this.passed += 1;
    else this.failed += 1;
    console.log(`${good ? '✓' : '✗'} ${test.title} (${(duration / 1000).toFixed(1)} s)`);
    for (const { message, stack } of errors) console.log(`  ${stack ?? message ?? ''}`);
  }

  onError({ message }: { message?: string }): void {
    console.log(message ?? 'The run failed.');
  }

  onEnd({ status }: FullResult): void {
    // A test that never ran (its worker crashed, the server did not start) did not pass.
    const missing = status === 'passed' ? 0 : this.total - this.passed - this.failed;
    console.log(`\ntests: ${this.passed} passed, ${this.failed + missing} failed`);
  }
}
