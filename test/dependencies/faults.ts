/** What must not be true of a package that hosts install. */
import { isAllowed, STATED_ELSEWHERE } from './licences.js';
import type { Locked } from './lock-file.js';

/** @returns sentences; none when all is well */
export function faultsIn(packages: readonly Locked[]): readonly string[] {
  return packages.flatMap((one) => {
    const named = `${one.name}@${one.version ?? '?'}`;
    const licence = STATED_ELSEWHERE[named] ?? one.license ?? 'none';
    return [
      ...(isAllowed(licence) ? [] : [`${named} is under the licence ${licence}`]),
      ...(one.hasInstallScript ? [`${named} runs a script when it is installed`] : []),
      ...(one.version === undefined ? [`${named} is not pinned by a version`] : []),
      ...(one.integrity?.startsWith('sha512-') === true ? [] : [`${named} is not pinned by its content`]),
      // Left out, it is the registry's that the installing machine uses.
      ...(/^https:/u.test(one.resolved ?? 'https:') ? [] : [`${named} does not come from a registry`]),
    ];
  });
}
