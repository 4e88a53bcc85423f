export declare const CHROME_FLAGS: string[];
export declare function findChrome(): string | undefined;
export declare function chromePath(): string;
