// The bill of materials of what is published, as CycloneDX writes it: the crates that are linked into the wasm, the
// standard library that is compiled with them, and how they depend on each other. Of npm's packages none is published.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** @param {string[]} call */
const said = ([program, ...rest]) =>
    execFileSync(program, rest, {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
        stdio: ['ignore', 'pipe', 'ignore'],
    });

/** @typedef {{ id: string, name: string, version: string, license: string | null, description: string | null, targets: { kind: string[] }[] }} Package as cargo tells of it */
/** @typedef {{ id: string, deps: { pkg: string, dep_kinds: { kind: string | null }[] }[] }} Node whom it depends on */

/** The bill as JSON; the same for the same sources and compiler, without a date or a number of its own. */
export function bill() {
    const metadata = JSON.parse(
        said(
            'cargo metadata --format-version 1 --locked --filter-platform wasm32-unknown-unknown --features widget'.split(
                ' ',
            ),
        ),
    );
    const { packages, nodes, start } = linked(metadata);
    const sums = checksums();
    const made = new Map(packages.map((one) => [one.id, component(one, sums)]));
    for (const { id, deps } of nodes)
        for (const { pkg } of deps) {
            const its = made.get(pkg);
            if (its) made.get(id)?.dependencies.add(its.bomRef);
        }
    const bom = new Models.Bom();
    const whole = /** @type {Models.Component} */ (made.get(start));
    const std = standardLibrary();
    whole.type = Enums.ComponentType.Application;
    whole.dependencies.add(std.bomRef);
    bom.metadata.component = whole;
    made.delete(start);
    for (const one of [...made.values(), std]) bom.components.add(one);
    const normalizer = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
    return `${new Serialize.JsonSerializer(normalizer).serialize(bom, { sortLists: true, space: 2 })}\n`;
}

/**
 * What is linked, from the crate itself on: neither what only its tests or builds take, nor macros, which run while it is
 * compiled.
 *
 * @param {{ packages: Package[], resolve: { root: string, nodes: Node[] } }} metadata
 */
function linked({ packages, resolve }) {
    const known = new Map(packages.map((one) => [one.id, one]));
    const nodes = new Map(resolve.nodes.map((one) => [one.id, one]));
    const isMacro = (/** @type {string} */ id) =>
        known.get(id)?.targets.some(({ kind }) => kind.includes('proc-macro')) ?? false;
    const found = new Set([resolve.root]);
    for (const id of found)
        for (const { pkg, dep_kinds: kinds } of nodes.get(id)?.deps ?? [])
            if (kinds.some(({ kind }) => kind === null) && !isMacro(pkg)) found.add(pkg);
    return {
        packages: packages.filter(({ id }) => found.has(id)),
        nodes: resolve.nodes.filter(({ id }) => found.has(id)),
        start: resolve.root,
    };
}

/** The sums that Cargo.lock holds, by name and version. */
function checksums() {
    const lock = readFileSync(`${root}/Cargo.lock`, 'utf8');
    const entries = lock.matchAll(/name = "(.*)"\nversion = "(.*)"\nsource = .*\nchecksum = "(.*)"/g);
    return new Map([...entries].map(([, name, version, sum]) => [`${name}@${version}`, sum]));
}

/**
 * @param {Package} one
 * @param {Map<string, string>} sums
 */
function component({ name, version, license, description }, sums) {
    const named = `${name}@${version}`;
    const made = new Models.Component(Enums.ComponentType.Library, name, {
        version,
        bomRef: named,
        description: description?.trim() ?? undefined,
    });
    const sum = sums.get(named);
    // What is nobody's else is not in the registry.
    if (sum) {
        made.purl = `pkg:cargo/${named}`;
        made.hashes.set(Enums.HashAlgorithm['SHA-256'], sum);
    }
    // As crates wrote it before there were expressions.
    if (license) made.licenses.add(new Models.LicenseExpression(license.replaceAll('/', ' OR ')));
    return made;
}

/** It has the compiler's version. */
function standardLibrary() {
    const [, version = ''] = /^rustc (\S+)/.exec(said(['rustc', '--version'])) ?? [];
    const std = new Models.Component(Enums.ComponentType.Library, 'std', {
        version,
        bomRef: `std@${version}`,
        description: 'The Rust standard library',
    });
    std.licenses.add(new Models.LicenseExpression('MIT OR Apache-2.0'));
    return std;
}
