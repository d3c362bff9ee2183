// ANCHOR: one
let b = 1;
// ANCHOR_END: one
