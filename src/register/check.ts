import { checkFile } from './check-file.ts';

const { lines, exitCode } = await checkFile(process.argv.slice(2));
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = exitCode;
