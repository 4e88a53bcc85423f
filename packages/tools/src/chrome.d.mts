export declare const CHROME_FLAGS: string[];
export declare function chromePath(): string;
export declare const PICTURE_FONT: string;
export declare function pictureEnvironment(): Record<string, string | undefined>;
