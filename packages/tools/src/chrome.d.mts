export declare const CHROME_FLAGS: string[];
export declare function chromePath(): string;
