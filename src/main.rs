//! The program `sverka`.

mod cli;

/// Much of the work is on short words: with this allocator it takes a fifth less time than with the C library's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    cli::run()
}
