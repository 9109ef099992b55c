//! Nothing is lost and nothing brought down, whatever the program is given and wherever it writes.

mod broken;
mod hostile;
mod outputs;
mod plain;
mod reading;
mod together;
