fn main() {
    // ANCHOR: rise
    rise();
    // ANCHOR_END: rise
}
