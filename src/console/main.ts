// Checks the browser before it loads the console: in an old one the console's modules already fail while they load.
import { lackOf } from '../device/lack.ts'
import '../ui/ui.css'
import './base/console.css'

const lack = lackOf(window)
if (lack) void import('./unable.tsx').then(({ showLack }) => showLack(lack))
else void import('./start.tsx').then(({ startConsole }) => startConsole())
