/** Remembers what was found out of an article, or of a list of them, for as long as that is held anywhere. */
export function kept<Of extends object, Found>(find: (of: Of) => Found): (of: Of) => Found {
  const known = new WeakMap<Of, { readonly found: Found }>();
  return (of) => {
    let one = known.get(of);
    if (one === undefined) {
      one = { found: find(of) };
      known.set(of, one);
    }
    return one.found;
  };
}
