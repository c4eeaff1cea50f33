// Result files of vitest (JSON) -> what failed, by name and with its message, and the line `N passed, N failed`, with `, N skipped` where there are any.
// What failed is told here because a log may be kept from its end only. A file that is missing counts as a failure.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

const MESSAGE_LINES = 40;

let passed = 0;
let failed = 0;
let skipped = 0;

function tell(file, name, message) {
  const lines = message.split('\n').filter((line) => !/^ +at .*node_modules/.test(line));
  console.log(['', `FAILED ${file}: ${name}`, ...lines.slice(0, MESSAGE_LINES)].join('\n'));
}

for (const file of process.argv.slice(2)) {
  if (!existsSync(file)) {
    failed += 1;
    tell(file, 'has no results', 'Its suite ended before it wrote them.');
    continue;
  }
  const result = JSON.parse(readFileSync(file, 'utf8'));
  passed += result.numPassedTests;
  const fell = result.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0);
  failed += result.numFailedTests + fell.length;
  for (const { name, message } of fell) tell(relative('', name), 'did not run', message);
  for (const { name, assertionResults } of result.testResults) {
    for (const { status, fullName, failureMessages } of assertionResults) if (status === 'failed') tell(relative('', name), fullName, failureMessages.join('\n'));
  }
  skipped += result.numPendingTests + result.numTodoTests;
}
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
if (failed > 0) process.exitCode = 1;
