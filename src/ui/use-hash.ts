import { useEffect, useState } from "preact/hooks";

/** The view is in the address's hash, so that a reload shows the same one. Holds random ids and names of views, no patient data. */
export function useHash(): string {
  const [hash, setHash] = useState(readHash);
  useEffect(() => {
    const changed = () => setHash(readHash());
    addEventListener("hashchange", changed);
    return () => removeEventListener("hashchange", changed);
  }, []);
  return hash;
}

/** Goes to a view. */
export function goTo(hash: string): void {
  location.hash = hash;
}

function readHash(): string {
  return location.hash.replace(/^#/, "") || "/";
}
