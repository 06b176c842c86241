import { useLayoutEffect, useState, type RefObject } from 'react';

/**
 * What follows from an element's width; the component is drawn again only when that changes.
 * @param derive from the width in pixels; its results are compared by identity, so it gives out a text or number.
 * @param before the width that is assumed until the element is there.
 */
export function useWidth<Derived extends string | number | boolean>(
  ref: RefObject<HTMLElement | null>,
  derive: (width: number) => Derived,
  before: number,
): Derived {
  const [width, setWidth] = useState<{ readonly of: Derived; readonly pixels: number }>();
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const pixels = element.clientWidth;
      const of = derive(pixels);
      setWidth((last) => (last?.of === of ? last : { of, pixels }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [ref, derive]);
  return derive(width?.pixels ?? before);
}
