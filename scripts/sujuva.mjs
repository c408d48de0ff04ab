#!/usr/bin/env node
import { pathToFileURL } from 'node:url';
import { commandLine } from './setup/command-line.mjs';

/** `npm run --silent sujuva -- <command>`: runs `sujuva.ts`. */
await import(pathToFileURL(await commandLine()).href);
